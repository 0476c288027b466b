// The sign-in page: a link that led here is followed once somebody has signed in.
import './theme.js';
import { keepAsked } from './asked.js';

keepAsked(location.hash);
