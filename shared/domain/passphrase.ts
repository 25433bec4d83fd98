/** Length of the shortest passphrase allowed for a vault, in characters as people count them. */
export const shortestPassphrase = 10;

/** Whether a passphrase may protect a vault; how strong it is beyond that is for the person to judge. */
export function isPassphraseLongEnough(passphrase: string): boolean {
  return Array.from(passphrase.normalize('NFKC')).length >= shortestPassphrase;
}
