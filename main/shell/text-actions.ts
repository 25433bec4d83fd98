/** What a right click offers; the names are Electron's roles. */
export type TextAction = 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll';

/** What the page says about the place that was clicked. */
export interface ClickedText {
  readonly isEditable: boolean;
  readonly selectionText: string;
  readonly editFlags: {
    readonly canUndo: boolean;
    readonly canRedo: boolean;
    readonly canCut: boolean;
    readonly canCopy: boolean;
    readonly canPaste: boolean;
    readonly canSelectAll: boolean;
  };
}

/** Groups of actions, each with whether it is possible now; empty where there is no text. */
export function textActions({
  isEditable,
  selectionText,
  editFlags,
}: ClickedText): readonly (readonly { readonly action: TextAction; readonly enabled: boolean }[])[] {
  const copy = { action: 'copy', enabled: editFlags.canCopy } as const;
  if (!isEditable) return selectionText.trim() === '' ? [] : [[copy]];
  return [
    [
      { action: 'undo', enabled: editFlags.canUndo },
      { action: 'redo', enabled: editFlags.canRedo },
    ],
    [{ action: 'cut', enabled: editFlags.canCut }, copy, { action: 'paste', enabled: editFlags.canPaste }],
    [{ action: 'selectAll', enabled: editFlags.canSelectAll }],
  ];
}
