import type { Why as Reason } from '../../api'
import { ExplanationTree } from './explanation-tree'
import { Page } from './page'

/** The decisions behind this chat, each with its explanation tree. */
export const Why = ({ reasons }: { reasons: readonly Reason[] }) => (
  <Page title="Why am I seeing this?">
    <p class="quietly">Rules decide about this chat. These are the decisions for you on this page.</p>
    {reasons.map(({ policy, reason, sentence, explanation }) => (
      <section key={policy} class="sheet">
        <h4>{policy}</h4>
        <p>{sentence}</p>
        <code>{reason}</code>
        <ul class="tree">
          <ExplanationTree explanation={explanation} />
        </ul>
      </section>
    ))}
  </Page>
)
