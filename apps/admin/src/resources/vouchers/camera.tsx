import { Alert, Button, Flex } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { decodeQr } from './decode-qr';

interface Props {
  onCode: (text: string) => void;
  close: () => void;
}

/** A live camera picture that is searched for a QR code until one is found. */
export function Camera({ onCode, close }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const [fault, setFault] = useState<string>();

  useEffect(() => {
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setInterval> | undefined;
    let gone = false;
    const stop = () => {
      gone = true;
      clearInterval(timer);
      stream?.getTracks().forEach((track) => track.stop());
    };
    const start = async () => {
      if (!navigator.mediaDevices) return setFault('只有 https 网址才能用摄像头，请改用图片或手输');
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (gone) return stop();
      const view = video.current!;
      view.srcObject = stream;
      await view.play();
      timer = setInterval(() => {
        if (view.videoWidth === 0) return;
        const text = decodeQr(view, view.videoWidth, view.videoHeight);
        if (!text || gone) return;
        stop();
        onCode(text);
      }, 250);
    };
    start().catch((error: unknown) => !gone && setFault(faultText(error)));
    return stop;
  }, [onCode]);

  return (
    <Flex vertical gap={12} align="center">
      {fault ? (
        <Alert type="warning" showIcon title={fault} />
      ) : (
        <video ref={video} muted playsInline className="camera" aria-label="摄像头画面" />
      )}
      <Button onClick={close}>关闭摄像头</Button>
    </Flex>
  );
}

function faultText(error: unknown): string {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError') return '浏览器没有获得摄像头权限，请在地址栏允许，或改用图片、手输';
  if (name === 'NotFoundError') return '这台电脑没有摄像头，请改用图片或手输';
  return '摄像头打不开，请改用图片或手输';
}
