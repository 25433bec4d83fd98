import type { deskMethods } from '../../../../shared/contract/desk.ts';
import { confirmChecked } from '../../jury/check-amended.ts';
import { settleDrafts } from '../../jury/drafts.ts';
import { drawOrder } from '../../jury/draw-order.ts';
import { keepDeskView, viewDesk } from '../../jury/view-desk.ts';
import type { HandlersOf } from '../handler.ts';

/** The juror’s screen. */
export const deskHandlers: HandlersOf<typeof deskMethods> = {
  'desk.get': async (_request, { session }) => {
    const vault = session.vault();
    // On a full disk the texts stay drafts: that must not keep anybody from reading.
    await session.tryOrWarn(() => settleDrafts(vault));
    return viewDesk(vault);
  },
  'desk.setView': (view, { session }) => {
    keepDeskView(session.vault(), view);
    return {};
  },
  'desk.drawOrder': (_request, { session }) => drawOrder(session.vault()),
  'desk.confirmChecked': ({ applicationId }, { session }) => [...confirmChecked(session.vault(), applicationId)],
};
