import { useIntl } from 'react-intl';
import { useT } from '../../../locales/use-t.ts';
import { ImageCanvas } from './ImageCanvas.tsx';
import { StageMessage } from './StageMessage.tsx';
import { StageWait } from './StageWait.tsx';
import { MAX_PIXELS } from './image-gate.ts';
import type { StageProps } from './stage-props.ts';
import { useDecodedImage } from './use-decoded-image.ts';

/** A picture to look at closely, or the reason why it isn't drawn. */
export function ImageStage(props: StageProps) {
  const { item, bytes, onDownload } = props;
  const t = useT();
  const intl = useIntl();
  const image = useDecodedImage(bytes, item.mediaType);
  const inMegapixels = (pixels: number) =>
    intl.formatNumber(pixels / 1_000_000, { maximumFractionDigits: 1 });

  if (image.state === 'decoding') return <StageWait />;
  if (image.state === 'undecodable') {
    return (
      <StageMessage
        item={item}
        title={t('evidence.image.undecodable.title')}
        detail={t('evidence.image.undecodable.text')}
        onDownload={onDownload}
      />
    );
  }
  if (image.state === 'refused') {
    const { gate } = image;
    const numbers =
      gate.why === 'tooManyPixels'
        ? {
            width: gate.width,
            height: gate.height,
            megapixels: inMegapixels(gate.width * gate.height),
            limit: inMegapixels(MAX_PIXELS),
          }
        : {};
    return (
      <StageMessage
        item={item}
        title={t(`evidence.image.${gate.why}.title`)}
        detail={t(`evidence.image.${gate.why}.text`, numbers)}
        onDownload={onDownload}
      />
    );
  }
  return <ImageCanvas {...props} url={image.url} width={image.width} height={image.height} />;
}
