import { Skeleton } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { privacyApi } from '../../api/privacy'
import { useLoad } from '../../api/use-load'
import { ProblemNotice } from '../../parts/problem-notice'
import shared from '../settings.module.css'
import classes from './privacy.module.css'
import { TextCard } from './text-card'

/** All consent texts with the decisions about them: the proof of consent. */
export const ConsentPage = () => {
  const { data, error, refresh } = useLoad('consent', privacyApi.consent)
  useDocumentTitle('Consent, settings')
  return (
    <div className={shared.content}>
      <h1 className={shared.title}>Consent</h1>
      <p className={shared.lead}>
        All consent texts that visitors were shown, by version, with the visitors’ decisions. To change a
        text, open the step “Consent” of its message. Older versions stay here.
      </p>
      {!data && error && (
        <ProblemNotice title="The texts could not be loaded" error={error} onRetry={refresh} />
      )}
      {!data && !error && <Skeleton height={240} radius="md" aria-label="Loading the texts" />}
      {data?.messages.length === 0 && data.others.length === 0 && <p>No message asks for consent.</p>}
      {data?.messages.map(({ id, name, texts }) => (
        <section key={id} className={classes.texts} aria-labelledby={`texts-${id}`}>
          <h2 className={shared.cardTitle} id={`texts-${id}`}>
            {name}
          </h2>
          {texts.map((text) => (
            <TextCard key={`${text.purpose} ${text.version}`} row={text} />
          ))}
        </section>
      ))}
      {data && data.others.length > 0 && (
        <section className={classes.texts} aria-labelledby="texts-others">
          <h2 className={shared.cardTitle} id="texts-others">
            Texts that are no longer used
          </h2>
          {data.others.map((text) => (
            <TextCard key={JSON.stringify(text.counts)} row={text} />
          ))}
        </section>
      )}
    </div>
  )
}
