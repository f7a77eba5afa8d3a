import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { RequestError } from '../api/request'

/**
 * Runs an action that the server may refuse, and shows the refusal. Without a response, the user can retry. Returns
 * whether it succeeded.
 */
export const attempt = async (
  title: string,
  act: () => Promise<void>,
  undo?: () => void,
): Promise<boolean> => {
  try {
    await act()
    return true
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    undo?.()
    tell(title, error, () => void attempt(title, act, undo))
    return false
  }
}

const tell = (title: string, { status, problem }: RequestError, retry: () => void): void => {
  const mayTryAgain = status === 0 || status >= 500
  const id = notifications.show({
    color: mayTryAgain ? 'red' : 'yellow',
    title,
    autoClose: mayTryAgain ? false : 8000,
    closeButtonProps: { 'aria-label': 'Dismiss' },
    // Mantine's grey has too little contrast.
    styles: { description: { color: 'inherit' } },
    message: (
      <>
        {problem.sentence}
        {mayTryAgain && (
          <Button
            size="compact-xs"
            variant="default"
            mt={6}
            display="block"
            onClick={() => {
              notifications.hide(id)
              retry()
            }}
          >
            Try again
          </Button>
        )}
      </>
    ),
  })
}
