/** A message says what to do after what is wrong; some are a demand as a whole. */
export const whatToDo =
  /[:;,] (or )?(add|set|rename|use|move|remove|declare|mark|run|make|name|did you mean|known)\b|\b(must|needs)\b/
