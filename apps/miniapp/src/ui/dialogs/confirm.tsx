import { Text, View } from '@tarojs/components';
import { create } from 'zustand';
import { PrimaryButton, SecondaryButton } from '../buttons/Button';
import './confirm.scss';

interface Question {
  title: string;
  text?: string;
  /** Names the action, e.g. 取消报名, and not 确定. */
  yes: string;
  no?: string;
}

const useQuestion = create<{ question: Question | null; answer: (yes: boolean) => void }>(() => ({
  question: null,
  answer: () => undefined,
}));

/** Asks before an action that cannot be undone: `if (await confirm({ title: '取消报名？', yes: '取消报名', no: '再想想' })) …` */
export function confirm(question: Question): Promise<boolean> {
  useQuestion.getState().answer(false);
  return new Promise((resolve) => {
    useQuestion.setState({
      question,
      answer: (yes) => {
        useQuestion.setState({ question: null, answer: () => undefined });
        resolve(yes);
      },
    });
  });
}

/** Draws the question of `confirm()`; part of Page. */
export function ConfirmHost() {
  const { question, answer } = useQuestion();
  if (!question) return null;
  return (
    <View className="confirm" catchMove>
      <View className="confirm__veil" onClick={() => answer(false)} />
      <View className="confirm__box" {...{ role: 'alertdialog', 'aria-modal': 'true', 'aria-label': question.title }}>
        <Text className="confirm__title">{question.title}</Text>
        {question.text ? <Text className="confirm__text">{question.text}</Text> : null}
        <View className="confirm__buttons">
          <SecondaryButton text={question.no ?? '返回'} onTap={() => answer(false)} />
          <PrimaryButton text={question.yes} onTap={() => answer(true)} />
        </View>
      </View>
    </View>
  );
}
