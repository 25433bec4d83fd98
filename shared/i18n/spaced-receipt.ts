/** "ABCD EFGH": two groups are easier to read out, and to compare where every place shows the same. */
export function spacedReceipt(receipt: string): string {
  return `${receipt.slice(0, 4)} ${receipt.slice(4)}`;
}
