/**
 * The demo contains made-up data only, so its passphrase is no secret: it is shown wherever a demo vault is unlocked.
 */
export const demoPassphrase = 'demo-wettbewerb';
