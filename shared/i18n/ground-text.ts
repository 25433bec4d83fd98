import type { Language } from '../contract/app.ts';
import type { ConflictGround } from '../domain/conflict-grounds.ts';
import { english } from './english.ts';
import { german } from './german.ts';

/** A legal ground as stated in signed files: in the competition's language, whatever the window's is. */
export function groundText(ground: ConflictGround, language: Language): string {
  return (language === 'de' ? german : english).conflict.grounds[ground];
}
