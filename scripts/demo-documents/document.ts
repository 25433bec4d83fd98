import type { Application, Attachment, Competition } from './competition.ts';
import { applicationPlan } from './kinds/application.ts';
import { councilResolution } from './kinds/council-resolution.ts';
import { danishAnnex } from './kinds/danish-annex.ts';
import { financingPlan } from './kinds/financing-plan.ts';
import { partnerLetters } from './kinds/partner-letters.ts';
import { composed } from './layout/compose.ts';
import { scannedDocument } from './scan/scanned-document.ts';
import { paperPages } from './scan/sheet-pages.ts';
import { storyOf, type Story } from './story.ts';

/** The bytes of one attachment: the same in every run. */
export async function documentOf(
  competition: Competition,
  application: Application,
  attachment: Attachment,
): Promise<Buffer> {
  const story = storyOf(application, competition);
  switch (attachment.kind) {
    case 'application':
      return composed(applicationPlan(story, attachment));
    case 'financing_plan':
      return composed(financingPlan(story, attachment));
    case 'council_resolution':
      return composed(councilResolution(story, attachment));
    case 'partner_letters':
      return composed(partnerLetters(story, attachment));
    case 'annex':
      return annexOf(story, attachment);
  }
}

function annexOf(story: Story, attachment: Attachment): Promise<Buffer> {
  if (attachment.file.endsWith('-scan.pdf')) return scannedDocument(story, paperPages(attachment.pages));
  if (attachment.file.includes('-dansk-')) return composed(danishAnnex(story, attachment));
  throw new Error(`nobody has written ${attachment.file}`);
}
