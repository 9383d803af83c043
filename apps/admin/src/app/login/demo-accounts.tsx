import { RightOutlined } from '@ant-design/icons';
import { roleWords, word } from '@zhiyuanhong/contracts/words';
import { Skeleton } from 'antd';
import { errorText } from '../../api/error-text';
import { useAct, useApi } from '../../api/use-api';
import { useStartSession } from '../../session/session';

/** Buttons that log in as a demo person; shown in a demo only. */
export function DemoAccounts({ onFault }: { onFault: (text: string) => void }) {
  const list = useApi('listDemoAccounts', {});
  const start = useStartSession();
  const act = useAct('loginAsDemo', { quiet: true });
  if (list.isPending) return <Skeleton active paragraph={{ rows: 3 }} title={false} />;
  if (list.isError) return <p className="page-hint">{errorText(list.error)}</p>;
  const enter = (account: string) => act.mutateAsync({ body: { account } }).then(start, (error: unknown) => onFault(errorText(error)));
  return (
    <div className="demo-list">
      {list.data.items
        .filter((item) => item.client === 'console')
        .map((item) => (
          <button
            key={item.account}
            type="button"
            className="demo-account"
            disabled={act.isPending}
            onClick={() => void enter(item.account)}
          >
            <span className="grow">
              <b>{item.name}</b>
              <small title={item.note}>
                {word(roleWords, item.role)} · {item.note}
              </small>
            </span>
            <RightOutlined className="faint" style={{ fontSize: 11 }} aria-hidden />
          </button>
        ))}
    </div>
  );
}
