/** "ABCD EFGH": two groups are easier to read out. */
export function spacedReceipt(receipt: string): string {
  return `${receipt.slice(0, 4)} ${receipt.slice(4)}`;
}
