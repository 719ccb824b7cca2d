import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './app/app.css'
import './app/reflow.css'
import './app/i18n/i18n.ts'
import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { App } from './app/App.tsx'
import { followAddress } from './app/store.ts'
import { theme, variables } from './app/theme.ts'
import type { Trouble } from './app/trouble.ts'
import { speakerIn } from './present/channel.ts'
import { SpeakerWindow } from './present/SpeakerWindow.tsx'

// The policy for scripts forbids making code from text, which zod would otherwise try.
z.config({ jitless: true })

/** A refusal will not change by asking again; a server that cannot be reached may. */
const mayHelp = (failures: number, error: Trouble): boolean => failures < 2 && (error.code === 'offline' || error.status === 503)

const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: mayHelp, staleTime: 20_000, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
})

const speaker = speakerIn(location.href)
if (speaker === null) followAddress()
const root = document.getElementById('root')
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
        <QueryClientProvider client={queries}>{speaker === null ? <App /> : <SpeakerWindow {...speaker} />}</QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  )
