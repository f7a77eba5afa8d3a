interface ChoicesProps {
  readonly choices: readonly string[]
  readonly onChoose: (choice: string) => void
}

/** Quick replies of a bot. A click sends the reply. The visitor can also write a message. */
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
