import { Fault } from '../../model/fault';

/** In milliseconds: a browser that has not answered for so long is taken for one that will not. */
const answerTime = 8000;

/** The browser does not say whether it has done what it was asked for. */
export class NoAnswer extends Fault {
  constructor() {
    super('浏览器的存储没有回应。请先点“保存”存为文件，重新启动浏览器后再试。');
  }
}

/** Waits for the browser, but not for ever. @throws NoAnswer */
export const answered = async <Result>(asked: Promise<Result>): Promise<Result> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const noAnswer = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer()), answerTime);
  });
  try {
    return await Promise.race([asked, noAnswer]);
  } finally {
    clearTimeout(timer);
  }
};
