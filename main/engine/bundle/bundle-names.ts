/** Content of the first entry: says what the file is (FORMATS section 1). */
export const bundleMimetype = 'application/vnd.jurymappe.bundle+zip';
