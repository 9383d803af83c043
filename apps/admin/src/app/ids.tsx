import { Outlet, useParams } from 'react-router';
import { NotFound } from '../kit/feedback/no-page';

/** Whether the text is an id as the server takes it: a positive 32-bit integer. */
const isId = (text: string | undefined) => /^[1-9]\d{0,9}$/.test(text ?? '') && Number(text) <= 2_147_483_647;

/** Pages of one record: an address whose id is not valid shows "not found" without asking the server. */
export function Ids() {
  const { '*': _, ...ids } = useParams();
  return Object.values(ids).every(isId) ? <Outlet /> : <NotFound />;
}
