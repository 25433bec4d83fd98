import { difficultContents } from './contents.ts';
import { difficultDamages } from './damages.ts';
import type { DifficultDocument } from './difficult-document.ts';
import { difficultFaults } from './faults.ts';
import { difficultGuesses } from './guesses.ts';
import { difficultLetters } from './letters.ts';
import { difficultPages } from './pages.ts';
import { difficultPlans } from './plans.ts';
import { difficultPictures, largeDocument } from './pictures.ts';
import { shown } from './difficult-document.ts';
import { difficultAnnotations } from './unshown.ts';

const largeMegabytes = 300;
const largePages = 20;

/** All difficult documents, generated afresh: none of them is stored. */
export async function difficultDocuments(): Promise<readonly DifficultDocument[]> {
  return [
    ...difficultPages(),
    ...difficultLetters(),
    ...difficultPictures(),
    ...(await difficultPlans()),
    ...(await difficultContents()),
    ...difficultFaults(),
    ...difficultDamages(),
    ...difficultGuesses(),
    ...difficultAnnotations(),
    shown('gross-300-megabyte', largeDocument(largeMegabytes), `Scan 1 von ${largePages}`, largePages),
  ];
}
