import { createRoute } from '@tanstack/react-router';
import { signedInRoute } from '../../routing/root-route.tsx';
import { People } from './people.tsx';
import { PersonPage } from './person-page.tsx';

export const peopleRoute = createRoute({ getParentRoute: () => signedInRoute, path: 'people', component: People });

export const personRoute = createRoute({ getParentRoute: () => signedInRoute, path: 'people/$person', component: WithPerson });

function WithPerson() {
  const { person } = personRoute.useParams();
  return <PersonPage key={person} id={person} />;
}
