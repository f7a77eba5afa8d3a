import type { Why as Reason } from '../../api'
import { ExplanationTree } from './explanation-tree'

/** The decisions behind this chat, one after the other, each with the questions it was made of. */
export const Why = ({ reasons }: { reasons: readonly Reason[] }) => (
  // Focusable: what scrolls has to be reachable with the keyboard.
  <div class="scrolls why" role="region" aria-label="Why am I seeing this?" tabIndex={0}>
    <p class="why-lead">
      This chat is shown by rules. These are the decisions that were made for you on this page.
    </p>
    {reasons.map(({ policy, reason, sentence, explanation }) => (
      <section key={policy} class="decision">
        <h3>{policy}</h3>
        <p>{sentence}</p>
        <code>{reason}</code>
        <ul class="tree">
          <ExplanationTree explanation={explanation} />
        </ul>
      </section>
    ))}
  </div>
)
