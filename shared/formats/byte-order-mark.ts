const byteOrderMark = [0xef, 0xbb, 0xbf] as const;

/** UTF-8 text without the byte order mark with which some editors on Windows begin it. */
export function withoutByteOrderMark(bytes: Uint8Array): Uint8Array {
  return byteOrderMark.every((byte, index) => bytes[index] === byte) ? bytes.subarray(byteOrderMark.length) : bytes;
}
