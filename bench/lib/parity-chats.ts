/** Twenty conversations for parity.ts: short and long, with and without a system message, several turns, several scripts. */
import type { ChatMessage } from "./chats";

const user = (content: string): ChatMessage => ({ role: "user", content });
const system = (content: string): ChatMessage => ({ role: "system", content });
const assistant = (content: string): ChatMessage => ({ role: "assistant", content });

/** A long text whose paragraphs are alike and yet all different. */
function logbook(days: number): string {
  const winds = ["from the north", "from the west", "hardly at all", "in gusts", "steadily from the sea"];
  const sights = ["two seals", "a grey heron", "the mail boat", "a line of geese", "nobody", "a drifting buoy"];
  return Array.from({ length: days }, (_, day) => {
    const oil = 40 + ((day * 17) % 23);
    return `Day ${day + 1}. The wind blew ${winds[day % winds.length]}. I saw ${sights[(day * 5) % sights.length]} before noon, filled the lamp with ${oil} measures of oil, and wrote ${1 + ((day * 3) % 4)} letters.`;
  }).join(" ");
}

export const PARITY_CHATS: readonly (readonly ChatMessage[])[] = [
  [user("Hi")],
  [user("Who was Marie Curie?")],
  [user("Name three rivers of Europe, and say one thing about each of them.")],
  [user("Write a limerick about a cat who repairs clocks.")],
  [user("What is 17 times 23? Explain each step.")],
  [system("You answer like a ship's captain of the eighteenth century."), user("How is the weather today?")],
  [system("Answer with one word only."), user("Which colour does a clear sky have at noon?")],
  [user("Write a Python function that returns the n-th Fibonacci number, with a docstring.")],
  [user('Give me a JSON object with the keys "name", "year" and "tags" that describes a film you make up.')],
  [user("Übersetze ins Englische: Der Fährmann wartet am anderen Ufer, aber niemand ruft ihn.")],
  [user("请用一句话介绍长城。")],
  [user("What do these have in common? 🍎 🍐 🍊 🍋")],
  [user("Write the opening paragraph of a detective novel that is set in a bakery in winter.")],
  [
    user("My name is Ilse and I grow tomatoes."),
    assistant("Nice to meet you, Ilse! How are your tomatoes doing?"),
    user("They have yellow leaves. What could be the reason, and what was my name?"),
  ],
  [
    system("You are a patient teacher of mathematics for children of ten years."),
    user("What is a fraction?"),
    assistant("A fraction is a part of a whole. If you cut a pizza in four and eat one piece, you ate one quarter."),
    user("And what is bigger, one third or one quarter?"),
    assistant("One third is bigger: three pieces of a pizza are larger than four pieces of the same pizza."),
    user("Why is it so, when three is smaller than four?"),
  ],
  [user(`Sum up this logbook in three sentences.\n\n${logbook(12)}`)],
  [user(`On which days did the keeper see a heron?\n\n${logbook(24)}`)],
  [system(`You know this logbook by heart. ${logbook(18)}`), user("Write a letter from the keeper to his sister.")],
  [user("List the planets of the solar system as a Markdown table with the columns planet, type and number of moons.")],
  [user("Repeat this exactly, with all spaces:  a   b\tc\n\n  d — “e” … ﬁn")],
];
