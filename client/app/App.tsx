import { useMediaQuery } from '@mantine/hooks'
import { Notifications } from '@mantine/notifications'
import { type RefObject, Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Lens, opened } from '../../graph/view.ts'
import { OverviewLens } from '../lenses/OverviewLens.tsx'
import { AskTarget } from '../panels/AskTarget.tsx'
import { ChooseNeighbours } from '../panels/Choose.tsx'
import { CardPanel } from '../panels/card/CardPanel.tsx'
import { LinkPanel } from '../panels/card/LinkPanel.tsx'
import { CompareBar } from '../panels/compare/CompareBar.tsx'
import { ComparePanel } from '../panels/compare/ComparePanel.tsx'
import { Reader } from '../panels/correct/Reader.tsx'
import { DocumentsPanel } from '../panels/documents/DocumentsPanel.tsx'
import { DropAnywhere } from '../panels/documents/DropAnywhere.tsx'
import { ImportPanel } from '../panels/documents/ImportPanel.tsx'
import { FirstVisit } from '../panels/FirstVisit.tsx'
import { HistoryPanel, useStepInWords } from '../panels/HistoryPanel.tsx'
import { KeptPanel } from '../panels/kept/KeptPanel.tsx'
import { useAddressedView } from '../panels/kept/useAddressedView.ts'
import { PassageDrawer } from '../panels/Passage.tsx'
import { PathsPanel } from '../panels/Paths.tsx'
import { ReviewPages } from '../panels/review/ReviewPages.tsx'
import { Loading } from '../panels/states.tsx'
import { SaveViewAsQuestion } from '../questions/Saved.tsx'
import { useCommands } from './commands.tsx'
import { useDesk } from './desk.ts'
import { Header } from './Header.tsx'
import { wide } from './HeaderParts.tsx'
import { now } from './history.ts'
import { Guard, later } from './later.tsx'
import { Palette } from './Palette.tsx'
import { useExplorer, useView } from './store.ts'

const GraphLens = later(() => import('../lenses/GraphLens.tsx').then(({ GraphLens }) => GraphLens))
const TableLens = later(() => import('../lenses/TableLens.tsx').then(({ TableLens }) => TableLens))
const MatrixLens = later(() => import('../lenses/MatrixLens.tsx').then(({ MatrixLens }) => MatrixLens))
const TimelineLens = later(() => import('../lenses/TimelineLens.tsx').then(({ TimelineLens }) => TimelineLens))
const AskLens = later(() => import('../questions/AskLens.tsx').then(({ AskLens }) => AskLens))
const MapLens = later(() => import('../lenses/map/MapLens.tsx').then(({ MapLens }) => MapLens))
const MeetingLens = later(() => import('../meeting/MeetingLens.tsx').then(({ MeetingLens }) => MeetingLens))
const DigestLens = later(() => import('../digest/DigestLens.tsx').then(({ DigestLens }) => DigestLens))
const BuilderLens = later(() => import('../analyst/BuilderLens.tsx').then(({ BuilderLens }) => BuilderLens))
const ConsoleLens = later(() => import('../analyst/ConsoleLens.tsx').then(({ ConsoleLens }) => ConsoleLens))
const EverythingLens = later(() => import('../lenses/everything/EverythingLens.tsx').then(({ EverythingLens }) => EverythingLens))
const Presentation = later(() => import('../present/Presentation.tsx').then(({ Presentation }) => Presentation))

/** What a screen reader is told of what has just happened. */
const LiveRegion = () => {
  const said = useDesk(({ said }) => said)
  const step = useExplorer(({ history }) => now(history).name)
  const inWords = useStepInWords()
  return (
    <div className="unseen" role="status" aria-live="polite">
      {inWords(step)}. {said}
    </div>
  )
}

/** What stands on the right: a chain, the card of a link or of the thing that is selected, else what a comparison found. */
const RightSide = () => {
  const path = useView(({ path }) => path)
  const link = useView(({ link }) => link)
  // Of several things drawn round on the sheet none is the one meant: their bar tells what can be done with them.
  const id = useView((view) => (view.lens === 'graph' && view.selected.length > 1 ? null : opened(view)))
  const compare = useView(({ compare }) => compare)
  const listing = useDesk(({ listing }) => listing)
  if (link !== null) return <LinkPanel key={link} id={link} />
  if (path !== null) return <PathsPanel path={path} />
  if (id !== null) return <CardPanel key={id} id={id} />
  return compare !== null && listing ? <ComparePanel key={JSON.stringify(compare)} compare={compare} /> : null
}

const Shown = ({ lens, field }: { lens: Lens; field: RefObject<HTMLInputElement | null> }) => (
  <>
    {lens === 'overview' && <OverviewLens field={field} />}
    {lens === 'graph' && <GraphLens />}
    {lens === 'table' && <TableLens />}
    {lens === 'matrix' && <MatrixLens />}
    {lens === 'timeline' && <TimelineLens />}
    {lens === 'map' && <MapLens />}
    {lens === 'ask' && <AskLens />}
    {lens === 'meeting' && <MeetingLens />}
    {lens === 'digest' && <DigestLens />}
    {lens === 'everything' && <EverythingLens />}
    {lens === 'build' && <BuilderLens />}
    {lens === 'console' && <ConsoleLens />}
  </>
)

const Desk = () => {
  const { t } = useTranslation()
  const lens = useView(({ lens }) => lens)
  const beside = useView(({ beside }) => beside)
  const isWide = useMediaQuery(wide)
  const field = useRef<HTMLInputElement>(null)
  const commands = useCommands(() => field.current?.focus())
  useEffect(() => {
    if (lens === 'overview') field.current?.focus({ preventScroll: true })
  }, [lens])
  return (
    <div className="desk">
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <Header field={field} />
      <div className="body">
        <div className="middle">
          <FirstVisit />
          <CompareBar />
          <main id="main" className="main" tabIndex={-1}>
            <Guard key={lens}>
              <Suspense fallback={<Loading lines={6} />}>
                <Shown lens={lens} field={field} />
              </Suspense>
            </Guard>
            {beside !== null && isWide && (
              <section className="beside" aria-label={t('beside.title', { lens: t(`lens.${beside}`) })}>
                <Guard key={beside}>
                  <Suspense fallback={<Loading lines={6} />}>
                    <Shown lens={beside} field={field} />
                  </Suspense>
                </Guard>
              </section>
            )}
          </main>
        </div>
        <RightSide />
      </div>
      <ChooseNeighbours />
      <AskTarget />
      <PassageDrawer />
      <Reader />
      <HistoryPanel />
      <KeptPanel />
      <SaveViewAsQuestion />
      <ImportPanel />
      <DocumentsPanel />
      <ReviewPages />
      <DropAnywhere />
      <Palette commands={commands} />
    </div>
  )
}

/** The explorer: the desk with its lenses and panels, or the presentation of what is on it. */
export const App = () => {
  const presenting = useView(({ presenting }) => presenting)
  useAddressedView()
  return (
    <>
      {presenting ? (
        <Guard>
          <Suspense fallback={<Loading />}>
            <Presentation />
          </Suspense>
        </Guard>
      ) : (
        <Desk />
      )}
      <LiveRegion />
      <Notifications position="bottom-center" />
    </>
  )
}
