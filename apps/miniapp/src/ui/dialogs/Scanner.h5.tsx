import { Text, View } from '@tarojs/components';
import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import { toast } from '@/platform';
import { type Camera, type CameraRefusal, openCamera } from '@/platform/camera.h5';
import { readQr, readQrFile } from '@/platform/qr-reader.h5';
import { Icon } from '../icons/Icon';
import './Scanner.scss';
import { Tap } from '../buttons/Tap';
import type { ScanRequest, ScanResult } from '@/platform/scan.types';

const refusals: Record<CameraRefusal, string> = {
  insecure: '当前网址未加密（非 HTTPS），浏览器不允许直接打开摄像头',
  denied: '没有获得摄像头权限，可在浏览器设置中允许后再试',
  none: '没有找到可用的摄像头',
};

/** The camera over the whole screen. Without a camera, a picture file and the digits are offered. */
export default function Scanner({ request, onResult }: { request: ScanRequest; onResult: (result: ScanResult) => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const finish = useRef(onResult);
  finish.current = onResult;
  const [camera, setCamera] = useState<Camera | null>(null);
  const [refusal, setRefusal] = useState<CameraRefusal | null>(null);
  const [lit, setLit] = useState(false);

  useEffect(() => {
    let opened: Camera | null = null;
    let gone = false;
    openCamera().then(
      (c) => {
        opened = c;
        if (gone) c.stop();
        else setCamera(c);
      },
      (why: CameraRefusal) => setRefusal(why),
    );
    return () => {
      gone = true;
      opened?.stop();
    };
  }, []);

  useEffect(() => {
    const screen = video.current;
    if (!camera || !screen) return undefined;
    screen.srcObject = camera.stream;
    void screen.play().catch(() => undefined);
    // Seven looks a second: quick enough for people, and not too much for old phones.
    const timer = setInterval(() => {
      const text = readQr(screen, 720);
      if (text) finish.current({ kind: 'text', text });
    }, 140);
    return () => clearInterval(timer);
  }, [camera]);

  const pick = async (event: ChangeEvent<HTMLInputElement>) => {
    const picture = event.target.files?.[0];
    event.target.value = '';
    if (!picture) return;
    const text = await readQrFile(picture);
    if (text) onResult({ kind: 'text', text });
    else toast('图片里没有找到二维码，请换一张更清晰的');
  };

  return (
    <View className="scanner" {...{ role: 'dialog', 'aria-modal': 'true', 'aria-label': '扫一扫' }}>
      {refusal ? (
        <View className="scanner__refused">
          <Icon name="camera" size={48} />
          <Text className="scanner__why">{refusals[refusal]}</Text>
          <Text>{request.typed ? '可以拍下或选取二维码图片，或输入现场屏幕上的 6 位码' : '可以拍下或选取二维码图片'}</Text>
        </View>
      ) : (
        <>
          <video ref={video} className="scanner__video" playsInline muted />
          <View className="scanner__frame" />
          <Text className="scanner__hint">{request.hint}</Text>
        </>
      )}
      <View className="scanner__top">
        <Tap label="关闭" className="scanner__close" onTap={() => onResult({ kind: 'cancelled' })}>
          <Icon name="x" size={26} />
        </Tap>
      </View>
      <View className="scanner__bar">
        <Tap className="scanner__tool" label={refusal ? '拍照或选图片' : '相册'} onTap={() => file.current?.click()}>
          <Icon name="image" size={26} />
          <Text>{refusal ? '拍照或选图片' : '相册'}</Text>
        </Tap>
        {camera?.torch ? (
          <Tap
            className="scanner__tool"
            label={lit ? '关手电筒' : '手电筒'}
            onTap={() => {
              void camera.torch?.(!lit).then(() => setLit(!lit));
            }}
          >
            <Icon name="flashlight" size={26} />
            <Text>{lit ? '关手电筒' : '手电筒'}</Text>
          </Tap>
        ) : null}
        {request.typed ? (
          <Tap className="scanner__tool" label="输入6位码" onTap={() => onResult({ kind: 'typed' })}>
            <Icon name="keyboard" size={26} />
            <Text>输入6位码</Text>
          </Tap>
        ) : null}
      </View>
      <input
        ref={file}
        type="file"
        accept="image/*"
        aria-label="二维码图片"
        className="scanner__file"
        onChange={(event) => void pick(event)}
      />
    </View>
  );
}
