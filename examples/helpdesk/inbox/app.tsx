import { Center, Loader } from '@mantine/core'
import { useEffect, useState } from 'react'
import { api } from './api/api'
import { onSignedOut } from './api/signed-out'
import { useLoad } from './api/use-load'
import { StreamProvider } from './live/stream-provider'
import { ProblemNotice } from './parts/problem-notice'
import { SignIn } from './sign-in/sign-in'
import { Workspace } from './workspace/workspace'

export const App = () => {
  const [signedOut, setSignedOut] = useState(false)
  useEffect(() => onSignedOut(() => setSignedOut(true)), [])
  return signedOut ? <SignIn onSignedIn={() => setSignedOut(false)} /> : <SignedIn />
}

const SignedIn = () => {
  const me = useLoad('me', api.me)
  if (me.data) {
    return (
      <StreamProvider>
        <Workspace me={me.data} onMeChange={me.update} onMeStale={me.refresh} />
      </StreamProvider>
    )
  }
  if (me.error && me.error.status !== 401) {
    return <ProblemNotice title="The inbox could not be opened" error={me.error} onRetry={me.refresh} />
  }
  return (
    <Center h="100%">
      <Loader aria-label="Opening the inbox" />
    </Center>
  )
}
