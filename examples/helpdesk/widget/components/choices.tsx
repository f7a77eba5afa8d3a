interface ChoicesProps {
  readonly choices: readonly string[]
  readonly onChoose: (choice: string) => void
}

/** A bot's quick replies. Choosing one writes it; the visitor may also write something else. */
export const Choices = ({ choices, onChoose }: ChoicesProps) =>
  choices.length === 0 ? null : (
    <div class="choices" role="group" aria-label="Suggested replies">
      {choices.map((choice) => (
        <button key={choice} type="button" class="choice" onClick={() => onChoose(choice)}>
          {choice}
        </button>
      ))}
    </div>
  )
