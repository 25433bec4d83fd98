/** "ABCD EFGH": two groups are read out more easily. */
export function spacedReceipt(receipt: string): string {
  return `${receipt.slice(0, 4)} ${receipt.slice(4)}`;
}
