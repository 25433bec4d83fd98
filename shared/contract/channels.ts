/** The only channels between window and shell. */
export const callChannel = 'jurymappe:call';
export const dropChannel = 'jurymappe:drop';
export const eventChannel = 'jurymappe:event';
