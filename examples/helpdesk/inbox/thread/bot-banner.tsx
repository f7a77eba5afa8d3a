import { Button } from '@mantine/core'
import { IconRobot } from '@tabler/icons-react'
import classes from './thread.module.css'
import type { useCommands } from './use-commands'

export const BotBanner = ({
  commands: { run, running },
}: {
  readonly commands: ReturnType<typeof useCommands>
}) => (
  <div className={classes.banner}>
    <IconRobot size={20} aria-hidden />
    <span>A bot is answering this visitor.</span>
    <Button size="xs" color="violet.8" loading={running === 'take-over'} onClick={() => run('take-over')}>
      Take over conversation
    </Button>
  </div>
)
