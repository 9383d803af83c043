import { Text } from '@tarojs/components';
import { helplineCategoryWords } from '@zhiyuanhong/contracts/words/helplines';
import { useApi } from '@/api';
import { callPhone } from '@/platform';
import { Await, Card, Empty, Page, Row } from '@/ui';

/** 便民电话: the district's useful telephone numbers by category; a tap calls. */
export default function HelplinesPage() {
  // One page of 100 holds all that a district may have.
  const helplines = useApi('listHelplines', { query: { pageSize: 100 } });
  return (
    <Page title="便民电话">
      <Text className="second">点一下就拨打，不用登录。</Text>
      <Await
        query={helplines}
        isEmpty={({ items }) => items.length === 0}
        empty={<Empty icon="phone" text="还没有便民电话" hint="管理员登记后会显示在这里" />}
      >
        {({ items }) =>
          Object.entries(helplineCategoryWords).map(([category, title]) => {
            const group = items.filter((one) => one.category === category);
            return group.length > 0 ? (
              <Card key={category} flush title={title}>
                {group.map(({ id, name, phone, hours }) => (
                  <Row
                    key={id}
                    icon="phone"
                    title={name}
                    note={`${phone} · ${hours}`}
                    label={`拨打 ${name} ${phone}，${hours}`}
                    onTap={() => callPhone(phone)}
                  />
                ))}
              </Card>
            ) : null;
          })
        }
      </Await>
    </Page>
  );
}
