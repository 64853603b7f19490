// Accessibility as axe sees it: the rules of WCAG 2.2 A and AA and axe's own
// good practice, on a whole page with its shadow roots.
import { AxeBuilder } from '@axe-core/playwright'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

// What does not hold here, each with its reason: `where` names the runs.
const exceptions = [
  {
    rule: 'page-has-heading-one',
    where: /^loading at/,
    reason: 'While its content is on its way the widget has no heading; on a host page the first one is the host’s.',
  },
]

/** What axe finds on `page`, in short; `where` says what is looked at. */
export async function violations(page, where = page.url()) {
  const without = exceptions.filter((exception) => exception.where.test(where)).map(({ rule }) => rule)
  // One run in the page itself: there are no frames, and what passes is not told.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(tags).disableRules(without)
  const { violations } = await axe.setLegacyMode().analyze()
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map(told).join('; ')}`)
}

const told = ({ target, failureSummary }) => `${target.flat(2).join(' ')} (${failureSummary.replace(/\s+/g, ' ')})`
