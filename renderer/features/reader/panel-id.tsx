import { type ReactNode, type RefObject, useContext, useLayoutEffect } from 'react';
import { TabListStateContext } from 'react-aria-components/Tabs';

/**
 * One panel serves all documents, so that its frame is not loaded anew. react-aria gives it the name of the first one for
 * good, and the other tabs would control something that isn't there: it is named after the tab that is chosen now.
 */
export function PanelId({ panel }: { readonly panel: RefObject<HTMLElement | null> }): ReactNode {
  const tabs = useContext(TabListStateContext);
  useLayoutEffect(() => {
    const element = panel.current;
    const id =
      element?.parentElement?.querySelector('[role="tab"][aria-selected="true"]')?.getAttribute('aria-controls') ??
      null;
    if (id !== null) element?.setAttribute('id', id);
  }, [panel, tabs]);
  return null;
}
