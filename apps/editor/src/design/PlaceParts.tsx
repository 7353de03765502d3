/** Everything that fills a place: lists, and what stands there while there is nothing to list. */
import { MessageSquare } from 'lucide-react';
import { useState } from 'react';
import { ProblemError } from '../api/problem.ts';
import { Button } from '../kit/Button.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { Skeleton } from '../kit/Skeleton.tsx';
import { SortHead, type SortOrder } from '../kit/SortHead.tsx';
import { Table } from '../kit/Table.tsx';
import { TableCell } from '../kit/TableCell.tsx';
import { TableHead } from '../kit/TableHead.tsx';
import { TableRow } from '../kit/TableRow.tsx';
import { TableSkeleton } from '../kit/TableSkeleton.tsx';
import { CHINESE, LONG, Specimen, State } from './Specimen.tsx';

const REFUSED = new ProblemError(409, { title: 'The flow is in use', detail: 'The channel “Shop” answers with it.' });
const nothing = () => undefined;
const query = { refetch: () => Promise.reject(REFUSED), isFetching: false, error: null } as const;

/** A table, and the parts it is made of, each in the states that it has alone. */
export function PlaceParts() {
  const [order, setOrder] = useState<SortOrder>('ascending');
  const rows = (label: string, sorted = false) => (
    <Table
      label={label}
      head={
        <>
          {sorted ? (
            <>
              <SortHead order={order} onSort={() => setOrder(order === 'ascending' ? 'descending' : 'ascending')}>
                Flow
              </SortHead>
              <SortHead figures onSort={nothing}>
                Steps
              </SortHead>
            </>
          ) : (
            <>
              <TableHead>Flow</TableHead>
              <TableHead figures>Steps</TableHead>
            </>
          )}
        </>
      }
    >
      {[CHINESE, LONG].map((name, at) => (
        <TableRow key={name} onOpen={nothing} selected={at === 1}>
          <TableCell>
            <a href="#kit">{name}</a>
          </TableCell>
          <TableCell figures>{1_204 * (at + 1)}</TableCell>
        </TableRow>
      ))}
    </Table>
  );
  return (
    <>
      <Specimen part="Table">
        <State name="two rows, the second one selected" wide>
          {rows('Flows')}
        </State>
      </Specimen>
      <Specimen part="TableHead">
        <State name="words and figures" wide>
          {rows('Heads')}
        </State>
      </Specimen>
      <Specimen part="SortHead">
        <State name="sorted by the first" wide>
          {rows('Sorted', true)}
        </State>
        <State name="hover" shown="hover" wide>
          {rows('Sorted, under the pointer', true)}
        </State>
      </Specimen>
      <Specimen part="TableRow">
        <State name="hover" shown="hover" wide>
          {rows('Rows')}
        </State>
      </Specimen>
      <Specimen part="TableCell">
        <State name="focus on what it holds" shown="focus" wide>
          {rows('Cells')}
        </State>
      </Specimen>
      <Specimen part="TableSkeleton">
        <State name="short rows" wide>
          <TableSkeleton rows={2} />
        </State>
        <State name="tall rows" wide>
          <TableSkeleton rows={2} tall />
        </State>
      </Specimen>
      <Specimen part="Skeleton">
        <State name="a line" wide>
          <Skeleton />
        </State>
        <State name="a shape">
          <Skeleton className="size-12" />
        </State>
      </Specimen>
      <Specimen part="EmptyState">
        <EmptyState icon={<MessageSquare size={20} />} title="Nothing here yet" text="What this place is for." action={<Button variant="primary">The one thing to do</Button>} />
        <EmptyState title={CHINESE} text={LONG} />
      </Specimen>
      <Specimen part="ErrorState">
        <ErrorState error={REFUSED} retry={nothing} />
        <ErrorState error={new ProblemError(0)} retry={nothing} busy />
      </Specimen>
      <Specimen part="Loaded">
        <State name="on its way" wide>
          <Loaded query={{ ...query, data: undefined }} skeleton={<Skeleton />}>
            {() => null}
          </Loaded>
        </State>
        <State name="here">
          <Loaded query={{ ...query, data: 'What was asked for' }} skeleton={<Skeleton />}>
            {(data) => data}
          </Loaded>
        </State>
        <State name="refused" wide>
          <Loaded query={{ ...query, data: undefined, error: REFUSED }} skeleton={<Skeleton />}>
            {() => null}
          </Loaded>
        </State>
      </Specimen>
    </>
  );
}
