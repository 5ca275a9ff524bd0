import { emotionNames, koteNames, type LabelledText, type Language } from "../../data";

/** Sentences with a gap for a thing, and the source's labels of each. */
type Frames = readonly (readonly [frame: string, ...labels: string[]])[];

const english: Frames = [
  ["I love _ so much, thank you!", "love", "gratitude"],
  ["haha _ made my day", "amusement"],
  ["I hate _, it makes me furious", "anger"],
  ["why is _ always so annoying", "annoyance"],
  ["_ is gross and disgusting", "disgust"],
  ["I am scared of _", "fear"],
  ["I miss _ and I can't stop crying", "sadness"],
  ["sorry about _, I feel terrible", "remorse"],
  ["wow, I did not expect _!", "surprise"],
  ["_ is on the table next to the door", "neutral"],
];

const korean: Frames = [
  ["_ 정말 사랑해요 고마워요!", "기쁨", "고마움", "아껴주는"],
  ["_ 덕분에 웃었어요 ㅋㅋㅋ", "즐거움/신남"],
  ["_ 때문에 화가 나서 미치겠다", "화남/분노"],
  ["_ 왜 이렇게 짜증나냐", "짜증"],
  ["_ 너무 역겹고 더럽다", "역겨움/징그러움"],
  ["_ 무서워서 잠을 못 자요", "공포/무서움"],
  ["_ 그리워서 눈물만 나요 ㅠㅠ", "슬픔", "서러움"],
  ["_ 부끄러워서 얼굴을 못 들겠어요", "부끄러움"],
  ["와 _ 진짜 놀랐어요!", "놀람"],
  ["_ 책상 위에 있습니다", "없음"],
];

const things: Readonly<Record<Language, readonly string[]>> = {
  en: ["this song", "my brother", "the weather", "that film", "the old house"],
  ko: ["이 노래", "우리 형", "오늘 날씨", "그 영화", "옛날 집"],
};

/**
 * Fifty authored sentences of a language, with labels as GoEmotions (English) or KOTE (Korean) would write them. They are the
 * fixed sentences of 001-E11, and stand in where the corpora are not on the machine; what is learned from them says nothing
 * about people.
 */
export function standInTexts(language: Language): LabelledText[] {
  const frames = language === "en" ? english : korean;
  const names: readonly string[] = language === "en" ? emotionNames : koteNames;
  return frames.flatMap(([frame, ...labels], i) =>
    things[language].map((thing, j) => ({
      id: `${language}-${i}-${j}`,
      text: frame.replace("_", thing),
      labels: labels.map((name) => names.indexOf(name)),
    })),
  );
}
