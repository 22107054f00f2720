/** Where people are, for whoever tells their local time: the name of the place, and its zone. */
export function placesOf(people: readonly ({ city: string; timeZone: string } | undefined)[]) {
  return people.flatMap((person) =>
    person === undefined ? [] : [{ label: person.city, timeZone: person.timeZone }],
  );
}
