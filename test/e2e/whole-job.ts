import { closeAll } from '../support/chromium';
import type { HandOn } from './hand';
import { Job } from './job';
import { usePlace } from './web';
import { fillingSteps } from './whole-job-filling';
import { mistakeSteps } from './whole-job-mistakes';
import { reportSteps } from './whole-job-report';

/** A clerk's whole job as tests: each step goes on from the one before. */
export const wholeJob = (handOn: HandOn): void => {
  const job = new Job(usePlace(), handOn);

  beforeAll(() => job.start());

  afterAll(() => closeAll(...job.profiles.map(({ context }) => context)));

  fillingSteps(job);
  mistakeSteps(job);
  reportSteps(job);

  it('is accessible on a phone', async () => {
    await job.page.setViewportSize({ width: 400, height: 800 });
    await job.expectAccessible();
    await job.page.setViewportSize({ width: 1280, height: 800 });
  });

  it('pointed at nothing without a mouse', async () => {
    expect(await job.page.locator('html[data-pointed]').count()).toBe(job.withMouse ? 1 : 0);
  });

  it('met no error, and asked no other machine for anything', () => {
    for (const { errors, outsideRequests } of job.profiles)
      expect([errors, outsideRequests]).toEqual([[], []]);
  });
};
