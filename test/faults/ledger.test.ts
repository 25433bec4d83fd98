import { describe, expect, it } from 'vitest';
import { Ledger } from '../helpers/ledger.ts';

/** A ledger in which one field was reported as saved. */
function ledgerWith(value: string): Ledger {
  const ledger = new Ledger();
  ledger.learn('comment', value);
  ledger.settle();
  return ledger;
}

const said = (value: string) => new Map([['comment', value]]);

describe('the ledger of what was told to be saved', () => {
  it('finds what is gone, and what is another value', () => {
    expect(ledgerWith('one').differences(said('one'))).toEqual([]);
    expect(ledgerWith('one').differences(said('two'))).toEqual(['comment is two instead of one']);
    expect(ledgerWith('one').differences(new Map())).toEqual(['comment is gone: one']);
  });

  it('takes nothing that was refused, and everything that was saved', () => {
    const ledger = ledgerWith('one');
    ledger.begin('comment', 'two').outcome = 'refused';
    ledger.settle();
    expect(ledger.valuesOf('comment')).toEqual(['one']);
    ledger.begin('comment', 'three').outcome = 'saved';
    ledger.settle();
    expect(ledger.differences(said('one'))).toEqual(['comment is one instead of three']);
  });

  it('takes either of two that were saved at once, and the one that was found from then on', () => {
    const ledger = ledgerWith('one');
    for (const value of ['two', 'three']) ledger.begin('comment', value).outcome = 'saved';
    ledger.settle();
    expect(ledger.valuesOf('comment')).toEqual(['two', 'three']);
    expect(ledger.differences(said('three'))).toEqual([]);
    expect(ledger.differences(said('two'))).toEqual(['comment is two instead of three']);
  });

  it('takes both values of a field whose writing was cut off by a kill', () => {
    const ledger = ledgerWith('one');
    ledger.hear({ key: 'comment', value: 'two', outcome: 'unknown' });
    ledger.settle();
    expect(ledger.valuesOf('comment')).toEqual(['one', 'two']);
  });

  it('knows nothing of a field whose first writing was cut off by a kill', () => {
    const ledger = new Ledger();
    ledger.hear({ key: 'comment', value: 'one', outcome: 'unknown' });
    ledger.settle();
    expect(ledger.valuesOf('comment')).toEqual([]);
    expect(ledger.differences(said(''))).toEqual([]);
  });

  it('hears of another process what was begun, and how it ended', () => {
    const ledger = ledgerWith('one');
    ledger.hear({ key: 'comment', value: 'two', outcome: 'unknown' });
    ledger.hear({ key: 'comment', value: 'two', outcome: 'saved' });
    ledger.settle();
    expect(ledger.valuesOf('comment')).toEqual(['two']);
  });
});
