import type { Block, Unit } from '../../layout/block.ts';
import { always, paragraph } from '../../layout/block.ts';
import { seededChoice } from '../../seeded-choice.ts';
import type { Story } from '../../story.ts';
import { wordedAll } from '../../wording.ts';

/**
 * Paragraphs of one chapter for one application: some always, the others if there is room.
 * Every chapter gets its first optional paragraph before any gets its second, so that none stays empty.
 */
export function told(story: Story, chapter: string, texts: readonly string[], certain = 1): Unit[] {
  const choice = seededChoice(`${story.application.id} ${chapter}`);
  const paragraphs = wordedAll(texts, story.facts.values, choice);
  const order = choice.shuffled(paragraphs.map((_, index) => index));
  return paragraphs.map((text, index) => {
    const turn = order.indexOf(index);
    return { rank: turn < certain ? 0 : turn * 10 + choice.fraction() * 9, blocks: [paragraph(text)] };
  });
}

/** Something of value beyond text; the lower the rank, the earlier it is included. */
export function welcome(story: Story, rank: number, ...blocks: readonly Block[]): Unit {
  return { rank: rank + seededChoice(`${story.application.id} ${rank} ${blocks.length}`).fraction(), blocks };
}

/** Sentences that occur only in this application. */
export function own(...texts: readonly string[]): Unit {
  return always(...texts.map(paragraph));
}
