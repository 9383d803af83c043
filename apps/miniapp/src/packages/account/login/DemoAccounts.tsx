import { word } from '@zhiyuanhong/contracts/text';
import { roleWords } from '@zhiyuanhong/contracts/words/identity';
import { useState } from 'react';
import { useAct, useApi } from '@/api';
import { startSession } from '@/session';
import { Await, Card, Row, Section, StateTag } from '@/ui';

/** Buttons that log in as a demo person; in a demo only. */
export function DemoAccounts({ onDone }: { onDone: () => void }) {
  const accounts = useApi('listDemoAccounts');
  const [chosen, setChosen] = useState('');
  const login = useAct('loginAsDemo', {
    onDone: (session) => {
      startSession(session);
      onDone();
    },
  });
  return (
    <Section title="演示账号">
      <Await query={accounts} rows={2}>
        {({ items }) => (
          <Card flush>
            {items
              .filter(({ client }) => client === 'phone')
              .map(({ account, name, note, role }) => (
                <Row
                  key={account}
                  icon="user-round"
                  title={name}
                  note={note}
                  value={<StateTag text={login.busy && chosen === account ? '正在登录' : word(roleWords, role)} tone="plain" />}
                  label={`用演示账号 ${name} 登录`}
                  onTap={() => {
                    setChosen(account);
                    void login.run({ body: { account } });
                  }}
                />
              ))}
          </Card>
        )}
      </Await>
    </Section>
  );
}
