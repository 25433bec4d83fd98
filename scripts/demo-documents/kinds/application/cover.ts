import { longDate } from '../../german.ts';
import { always } from '../../layout/block.ts';
import type { Box } from '../../layout/box.ts';
import { muted, type TextStyle } from '../../layout/look.ts';
import { textHeight, type PageFormat } from '../../layout/page-format.ts';
import { decorate, say, type Pen } from '../../layout/pen.ts';
import { section, type Section } from '../../layout/section.ts';
import { seededChoice } from '../../seeded-choice.ts';
import { writtenOn, type Story } from '../../story.ts';

/** The first page: who applies for what, with one of three ornaments. */
export function cover(story: Story, format: PageFormat): Section {
  const block = {
    type: 'custom',
    height: textHeight(format),
    paint: (pen: Pen, box: Box) => paintCover(pen, box, story),
  } as const;
  return section('Titelblatt', format, [always(block)], {
    heading: 'none',
    startsPage: true,
    labels: 'roman',
    running: false,
  });
}

function paintCover(pen: Pen, box: Box, story: Story): void {
  const { application } = story;
  const scale = Math.min(1, box.width / 460);
  const style = (size: number, font: TextStyle['font'] = 'regular', color = '#1d1d1f'): TextStyle => ({
    font,
    size: size * scale,
    color,
    lineGap: 3 * scale,
  });
  decorate(pen, () => drawOrnament(pen, box, story));
  const at = (share: number) => ({ x: box.x, y: box.y + box.height * share, width: box.width });
  say(pen, 'P', story.competitionTitle, at(0.02), style(13, 'bold', pen.look.accent));
  say(
    pen,
    'P',
    `Bewerbung in der Kategorie ${application.category}: ${story.categoryName}`,
    at(0.05),
    style(11, 'regular', muted),
  );
  say(pen, 'H1', application.title_de, at(0.2), style(application.title_de.length > 50 ? 23 : 28, 'bold'));
  say(pen, 'P', application.summary_de, { ...at(0.375), width: box.width * 0.86 }, style(12.5));
  const lines = [
    application.applicant.name,
    application.applicant.district === null || application.applicant.district === application.applicant.name
      ? ''
      : application.applicant.district,
    `Themenfeld: ${application.theme_de}`,
    application.partners.length === 0
      ? ''
      : `Mit ${application.partners.length === 1 ? 'einem Partner' : `${application.partners.length} Partnern`}`,
    `Aktenzeichen ${application.id}, Stand ${longDate(writtenOn(story))}`,
  ].filter((line) => line !== '');
  lines.forEach((line, index) =>
    say(
      pen,
      'P',
      line,
      { ...at(0.8), y: box.y + box.height * 0.8 + index * 19 * scale },
      style(11.5, index === 0 ? 'bold' : 'regular'),
    ),
  );
}

function drawOrnament({ canvas, look }: Pen, box: Box, { application }: Story): void {
  const choice = seededChoice(`${application.id} cover`);
  const { width, height } = canvas.page;
  switch (choice.integer(0, 2)) {
    case 0:
      canvas.rect(0, 0, width, box.y * 0.5).fill(look.accent);
      canvas.rect(0, height * 0.58, width, height * 0.16).fill(look.tint);
      break;
    case 1:
      canvas.rect(0, 0, box.x * 0.45, height).fill(look.accent);
      canvas.rect(box.x * 0.45, height * 0.58, width, height * 0.16).fill(look.tint);
      break;
    default:
      canvas
        .lineWidth(2)
        .rect(box.x * 0.4, box.y * 0.4, width - box.x * 0.8, height - box.y * 0.8)
        .stroke(look.accent);
      canvas.rect(box.x * 0.4, height * 0.58, width - box.x * 0.8, height * 0.16).fill(look.tint);
  }
  drawSkyline({ left: box.x, right: box.x + box.width, ground: height * 0.725 });

  /** Roofs, a tower and the flat horizon of the marsh. */
  function drawSkyline({ left, right, ground }: { left: number; right: number; ground: number }): void {
    for (let x = left; x < right - 30;) {
      const wide = choice.integer(16, 34);
      const tall = choice.integer(12, 34);
      canvas
        .polygon(
          [x, ground],
          [x, ground - tall],
          [x + wide / 2, ground - tall - wide * 0.45],
          [x + wide, ground - tall],
          [x + wide, ground],
        )
        .fill(look.accent);
      x += wide + choice.integer(2, 26);
    }
    canvas.rect(left, ground, right - left, 1.5).fill(look.accent);
  }
}
