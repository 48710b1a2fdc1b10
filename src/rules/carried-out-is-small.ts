import { figuresOf } from '../model/figures';
import type { Rule } from './rule';

const usualShare = 0.2;
/** Below this many requests a share says nothing. */
const fewRequests = 5;

/** T3-8: with 20 + 20 working days to answer, only requests of the last weeks are carried on. */
export const carriedOutIsSmall: Rule = {
  id: 'carried-out-is-small',
  title: '结转下年度的比例',
  check: ({ filing, form }) => {
    const flow = form.concerns.flows.at(-1);
    if (!flow) return [];
    const [received, carriedIn, carriedOut] = [flow.received, flow.carriedIn, flow.carriedOut].map(
      figuresOf(filing, form),
    );
    if (received === undefined || carriedIn === undefined || carriedOut === undefined || carriedOut <= 0)
      return [];
    const all = received + carriedIn;
    const outweighs = carriedOut > received;
    if (!outweighs && (all < fewRequests || carriedOut <= usualShare * all)) return [];
    return [
      {
        severity: outweighs ? 'note' : 'hint',
        at: flow.carriedOut,
        because: [flow.carriedOut, flow.received, flow.carriedIn],
        clause: 'timeLimit',
        message: outweighs
          ? `表三结转下年度 ${carriedOut} 件，多于本年新收 ${received} 件。请核对是否有超过答复期限的申请；确有原因的请说明。`
          : `表三结转下年度 ${carriedOut} 件，超过全部申请 ${all} 件的五分之一。请核对是否有超过答复期限的申请。`,
      },
    ];
  },
};
