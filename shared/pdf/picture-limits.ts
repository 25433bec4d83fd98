/**
 * What pictures may take. One pixel is four bytes once it is shown; a picture of an A1 plan at 300 dpi has 70 million, of an
 * A0 plan 140 million. pdf.js hands both numbers to its worker, where renderer/viewer/pictures/worker-hooks.ts reads them.
 */
export const pictureLimits = {
  /** Pixels beyond which a picture isn't unpacked: a small file can claim a huge one. Ten times as many with a bit each. */
  maxImageSize: 160 * 1024 * 1024,
  /** Bytes of a picture as it is shown: 40 million pixels, an A2 sheet at 300 dpi. Larger ones are shown coarser. */
  canvasMaxAreaInBytes: 160 * 1024 * 1024,
} as const;
