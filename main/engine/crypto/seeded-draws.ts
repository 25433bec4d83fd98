import { createCipheriv, createHash } from 'node:crypto';
import type { Draws } from '../../../shared/domain/statistics/draws.ts';

const blockBytes = 64 * 1024;
const wordBytes = 4;

/**
 * Random draws that anybody can reproduce: the keystream of AES-256 in counter mode, whose key is the SHA-256 of the
 * seed (UTF-8) and whose counter begins at 0, read as 32-bit numbers, highest byte first. Numbers from the largest
 * multiple of `below` upwards are skipped, so that all results are equally likely; the others are taken modulo `below`.
 *
 *     head -c 65536 /dev/zero | openssl enc -aes-256-ctr -iv 00000000000000000000000000000000 \
 *       -K "$(printf %s "$SEED" | openssl dgst -sha256 -r | cut -c1-64)"
 */
export function seededDraws(seed: string): Draws {
  const cipher = createCipheriv('aes-256-ctr', createHash('sha256').update(seed).digest(), Buffer.alloc(16));
  const zeros = Buffer.alloc(blockBytes);
  let block = Buffer.alloc(0);
  let at = 0;
  const nextWord = (): number => {
    if (at === block.length) [block, at] = [cipher.update(zeros), 0];
    at += wordBytes;
    return block.readUInt32BE(at - wordBytes);
  };
  return {
    fill: (drawn, below) => {
      const end = 2 ** 32 - (2 ** 32 % below);
      for (let place = 0; place < drawn.length; place += 1) {
        let word = nextWord();
        while (word >= end) word = nextWord();
        drawn[place] = word % below;
      }
    },
  };
}
