import type { ReactNode } from 'react';
import type { HandedIn } from '../../../shared/contract/handover.ts';
import { useWords } from '../../i18n/use-words.ts';

/** Every file handed in so far, the newest first. */
export function HandedInFiles({ files }: { readonly files: readonly HandedIn[] }): ReactNode {
  const { say, dateTime, number } = useWords();
  return (
    <section aria-labelledby="handed-in">
      <h2 id="handed-in" className="kern-heading-small">
        {say('handover.files')}
      </h2>
      {files.length === 0 ? (
        <p className="kern-body">{say('handover.noFiles')}</p>
      ) : (
        <div className="jm-table-frame">
          <table className="jm-table">
            <thead>
              <tr>
                <th scope="col">{say('receipt.sequence')}</th>
                <th scope="col">{say('handover.status')}</th>
                <th scope="col">{say('receipt.createdAt')}</th>
                <th scope="col">{say('receipt.code')}</th>
                <th scope="col">{say('receipt.file')}</th>
              </tr>
            </thead>
            <tbody>
              {files.toReversed().map((file) => (
                <tr key={file.sequence}>
                  <td className="jm-number">{number(file.sequence)}</td>
                  <td>{say(`handover.${file.status}`)}</td>
                  <td className="jm-number jm-nowrap">{dateTime(file.createdAt)}</td>
                  <td className="jm-monospaced jm-nowrap">
                    {file.receipt.slice(0, 4)} {file.receipt.slice(4)}
                  </td>
                  <td className="jm-break">{file.name}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
