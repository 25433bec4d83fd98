import { expect, it } from 'vitest';
import { type ClickedText, textActions } from '../../../main/shell/text-actions.ts';

const editFlags = {
  canUndo: false,
  canRedo: false,
  canCut: true,
  canCopy: true,
  canPaste: true,
  canSelectAll: true,
};
const clicked = (change: Partial<ClickedText>): ClickedText => ({
  isEditable: false,
  selectionText: '',
  editFlags,
  ...change,
});
const offered = (text: ClickedText): readonly string[] =>
  textActions(text).flatMap((group) => group.filter(({ enabled }) => enabled).map(({ action }) => action));

it('a right click offers in a field whatever can be done there', () => {
  expect(offered(clicked({ isEditable: true }))).toEqual(['cut', 'copy', 'paste', 'selectAll']);
  expect(
    textActions(clicked({ isEditable: true }))
      .flat()
      .map(({ action }) => action),
  ).toContain('undo');
});

it('nothing can be copied out of a field that hides its text', () => {
  const hidden = { ...editFlags, canCut: false, canCopy: false };
  expect(offered(clicked({ isEditable: true, editFlags: hidden }))).toEqual(['paste', 'selectAll']);
});

it('text that is only read can be copied when it is selected, and elsewhere there is no menu', () => {
  expect(offered(clicked({ selectionText: 'Kosten- und Finanzierungsplan' }))).toEqual(['copy']);
  expect(textActions(clicked({ selectionText: ' \n' }))).toEqual([]);
  expect(textActions(clicked({}))).toEqual([]);
});
