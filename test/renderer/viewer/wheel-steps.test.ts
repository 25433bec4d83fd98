import { expect, it } from 'vitest';
import { WheelSteps } from '../../../renderer/viewer/wheel-steps.ts';

const turn = (deltaY: number, timeStamp: number, deltaMode = 0): Parameters<WheelSteps['turn']>[0] => ({
  deltaY,
  deltaMode,
  timeStamp,
});

it('takes one notch of a mouse for one step, in pixels as in lines and pages', () => {
  const steps = new WheelSteps();
  expect(steps.turn(turn(100, 1_000))).toBe(-1);
  expect(steps.turn(turn(-120, 1_050))).toBe(1);
  expect(steps.turn(turn(-3, 1_100, 1))).toBe(1);
  expect(steps.turn(turn(1, 1_150, 2))).toBe(-1);
});

it('adds up what a touchpad tells in small pieces, but not over a pause or a change of direction', () => {
  const steps = new WheelSteps();
  const taken = [...Array(12).keys()].map((index) => steps.turn(turn(-10, 1_000 + index * 16)));
  expect(taken.filter((step) => step === 1)).toHaveLength(2);
  expect(steps.turn(turn(-50, 2_000))).toBe(0);
  expect(steps.turn(turn(-50, 3_000))).toBe(0);
  expect(steps.turn(turn(50, 3_010))).toBe(0);
  expect(steps.turn(turn(10, 3_020))).toBe(-1);
});
