import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useDistrict } from '@/district';
import { Await, Card, Page, ReadAloud } from '@/ui';
import './index.scss';

/** Shows the present code of conduct 行为规范 or privacy policy 隐私政策. */
export default function DocumentPage() {
  const district = useDistrict();
  const which = useRouter().params.which === 'privacy' ? 'privacy' : 'codeOfConduct';
  return (
    <Page title={district.data?.[which].title ?? (which === 'privacy' ? '隐私政策' : '志愿者行为规范')}>
      <Await query={district}>
        {({ [which]: { title, text, version } }) => (
          <Card>
            <View className="line">
              <Text className="second">版本 {version}</Text>
              <ReadAloud text={`${title}。${text}`} />
            </View>
            {text.split('\n').map((paragraph) => (
              <Text key={paragraph} className="document__paragraph">
                {paragraph}
              </Text>
            ))}
          </Card>
        )}
      </Await>
    </Page>
  );
}
